/** Password of every demo account; it opens nothing outside the demo county. */
export const DEMO_PASSWORD = 'yimen-2026'
