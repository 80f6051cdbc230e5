const PATHS = {
  tick: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  clock: 'M10 5.5V10l3 2M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15z',
  alert: 'M10 6.5v4.5M10 13.8v0.2M10 2.5l8 14.5H2z',
  pause: 'M7 4.5v11M13 4.5v11',
  camera: 'M2.5 6.5h3l1.5-2h6l1.5 2h3v9.5h-15zM10 13.5a2.7 2.7 0 100-5.4 2.7 2.7 0 000 5.4z',
  card: 'M2.5 5h15v10.5h-15zM5 9h4M5 12h4M12.5 8.5h2.5v3.5h-2.5z',
  search: 'M9 3.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM13 13l4 4',
  phone:
    'M4 3.5h3l1.2 3.5-1.7 1.2a9 9 0 004.3 4.3l1.2-1.7 3.5 1.2v3a1.2 1.2 0 01-1.3 1.2A13.5 13.5 0 012.8 4.8 1.2 1.2 0 014 3.5z',
  print: 'M5.5 7V3h9v4M5.5 13.5h-3V7h15v6.5h-3M5.5 11.5h9V17h-9z',
  speak: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 010 5M15.2 5a7 7 0 010 10',
  down: 'M5 8l5 5 5-5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  plus: 'M10 4v12M4 10h12',
  paper: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13h5.5',
  cloud: 'M6 15.5a3.5 3.5 0 01-0.3-7 4.5 4.5 0 018.6-0.8 4 4 0 01.2 7.8zM10 14V9.5M8 11.3l2-2 2 2',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 016 0V9',
  person: 'M10 3a3.3 3.3 0 100 6.6A3.3 3.3 0 0010 3zM3.5 17a6.5 6.5 0 0113 0',
  help: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM8 8a2 2 0 114 0c0 1.5-2 1.5-2 3M10 13.6v0.2',
  turn: 'M15.5 8A6 6 0 104.5 12.5M15.5 4v4h-4',
} as const

export type IconName = keyof typeof PATHS

/** A line icon beside words; it never stands alone, so a screen reader skips it. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={`${size / 16}em`}
      height={`${size / 16}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="ym-icon"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
