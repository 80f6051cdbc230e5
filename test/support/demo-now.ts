/** Monday morning, all counters open; the demo county of the tests stands at this moment when a run begins. */
export const DEMO_NOW = '2026-03-02T09:00:00+08:00'
