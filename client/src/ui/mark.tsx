/** Sandtable's mark: contour lines in a tray. Drawn in the ink of the text around it. */
import type { ReactNode } from 'react';

export function Mark({ size = 22 }: { size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <rect x="1.25" y="1.25" width="21.5" height="21.5" rx="4.5" />
      <path d="M1.5 17.2c3.6-2.9 5.4.4 9-1.7s4.4-4.8 12-4.1M1.5 12.6c3-2.8 5.2-.7 8.2-2.4 3-1.7 3.9-5.4 12.8-5" />
      <circle cx="8" cy="6.4" r="1.5" fill="currentColor" stroke="none" />
    </svg>
  );
}
