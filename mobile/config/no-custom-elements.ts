/** Stands in for Taro's custom elements of the web build: the tab bar, the pull-down and the swiper are not used here. */
const nothing = () => undefined

export {
  nothing as defineCustomElementTaroPullToRefreshCore,
  nothing as defineCustomElementTaroSwiperCore,
  nothing as defineCustomElementTaroSwiperItemCore,
  nothing as defineCustomElementTaroTabbar,
}
