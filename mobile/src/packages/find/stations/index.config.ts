export default definePageConfig({ navigationBarTitleText: '站点和窗口' })
