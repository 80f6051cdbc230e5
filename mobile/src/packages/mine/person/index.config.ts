export default definePageConfig({ navigationBarTitleText: '登记姓名' })
