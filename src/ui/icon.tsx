import type { ReactNode, SVGProps } from 'react';

const lines = {
  add: 'M12 4v16M4 12h16',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5l5 5',
  chevronDown: 'm5 9 7 7 7-7',
  chevronLeft: 'm15 5-7 7 7 7',
  sort: 'M8 4v16m-4-4 4 4 4-4M16 20V4m-4 4 4-4 4 4',
  save: 'M4 4h13l3 3v13H4zM8 4v5h7V4M8 20v-6h8v6',
  device: 'M3 5h18v11H3zM8 20h8M12 16v4',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  folder: 'M3 6h6.5l2 2.5H21V19H3z',
  paste: 'M8 5H5v16h14V5h-3M9 3h6v4H9z',
  undo: 'M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 12h-2',
  share: 'M12 15V3M8 7l4-4 4 4M5 11v10h14V11',
  download: 'M12 3v12M7 11l5 5 5-5M4 21h16',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  pencil: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z',
  seal: 'M12 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM9 13.5 8 21l4-2 4 2-1-7.5M10 8.5l1.5 1.5 2.5-3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  eyeOff:
    'M4 4l16 16M9.5 5.800A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.700M6.5 7.5A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9',
  link: 'M10 14a4 4 0 0 0 6 0l3.5-3.5a4 4 0 0 0-6-6L12 6M14 10a4 4 0 0 0-6 0L4.5 13.5a4 4 0 0 0 6 6L12 18',
  mail: 'M3 5h18v14H3zM3 6l9 7 9-7',
  warning: 'M12 3 2 20.5h20zM12 9.5v5M12 17.5h.01',
  pathway: 'M6 21V4M6 5h11l-3 3.5 3 3.5H6',
  more: 'M5 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6ZM12 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6ZM19 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6Z',
  stack: 'M9 4h6v4H9zM6 10h12v4H6zM4 16h16v4H4z',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  swap: 'M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4',
  close: 'M5 5l14 14M19 5 5 19',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  pin: 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 21c.5-4.5 3.5-6.5 7.5-6.5s7 2 7.5 6.5',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 7v5l3.5 2',
  gate: 'M3 6v12M21 6v12M3 9h18M3 15h18M9 9v6M15 9v6',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 11v6M12 7.5h.01',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2M14 19v1M17 17h3v3h-3z',
  refresh: 'M20 11a8 8 0 1 0-2.5 6.5M20 4v7h-7',
  refused: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM8 12h8',
  arrow: 'M4 12h16M14 6l6 6-6 6',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
} as const;

export type IconName = keyof typeof lines;

/** A line icon, 1.25 em by default. Decorative: the words beside it carry the meaning. */
export function Icon({
  name,
  className = 'size-5',
  ...rest
}: { name: IconName } & SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`flex-none fill-none stroke-current stroke-[1.7] [stroke-linecap:round] [stroke-linejoin:round] ${className}`}
      {...rest}
    >
      <path d={lines[name]} />
    </svg>
  );
}
