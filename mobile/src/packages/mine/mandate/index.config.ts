export default definePageConfig({ navigationBarTitleText: '委托别人替我办' })
