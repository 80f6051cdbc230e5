/** 演示登记码 — enrols a device at any point of the demo county, as often as one likes; it opens nothing outside it. */
export const DEMO_ENROL_CODE = '26030226'
