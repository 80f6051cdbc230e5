const TABS = [
  { pagePath: 'pages/home/index', text: '首页' },
  { pagePath: 'pages/items/index', text: '办事' },
  { pagePath: 'pages/code/index', text: '服务码' },
  { pagePath: 'pages/me/index', text: '我的' },
]

export default defineAppConfig({
  pages: TABS.map((tab) => tab.pagePath),
  subPackages: [
    {
      root: 'packages/find',
      name: 'find',
      pages: ['search/index', 'guide/index', 'list/index', 'bundle/index', 'region/index', 'stations/index'],
    },
    { root: 'packages/apply', name: 'apply', pages: ['form/index', 'receipt/index'] },
    {
      root: 'packages/mine',
      name: 'mine',
      pages: [
        'login/index',
        'cases/index',
        'case/index',
        'query/index',
        'rate/index',
        'messages/index',
        'person/index',
        'sessions/index',
        'cards/index',
        'help/index',
        'paper/index',
        'supply/index',
        'together/index',
        'mandates/index',
        'mandate/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['find'] },
    'packages/find/guide/index': { network: 'all', packages: ['apply'] },
  },
  window: {
    navigationBarTitleText: '一门',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
    backgroundColor: '#F5F8F7',
  },
  // The web build draws the same bar itself; Taro's own would be a custom element of 60 KB.
  ...(process.env.TARO_ENV === 'weapp'
    ? { tabBar: { custom: true, color: '#55615E', selectedColor: '#0B6B66', backgroundColor: '#ffffff', list: TABS } }
    : {}),
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
