export default definePageConfig({ navigationBarTitleText: '找事项' })
