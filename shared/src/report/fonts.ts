/** The parts of the typeface, and which texts need which: a report takes along only those it uses. */

export interface FontPart {
  /** In the package of the typeface. */
  readonly file: string;
  /** CSS `unicode-range`, as the product's own pages have it. */
  readonly range: string;
  readonly needed: RegExp;
}

export const REPORT_FONTS: readonly FontPart[] = [
  {
    file: 'ibm-plex-sans-latin-wdth-normal.woff2',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needed: /./,
  },
  {
    file: 'ibm-plex-sans-latin-ext-wdth-normal.woff2',
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0,U+2113',
    needed: /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1E9F\u20A0-\u20AB\u20AD-\u20C0]/,
  },
  {
    file: 'ibm-plex-sans-cyrillic-wdth-normal.woff2',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    needed: /[\u0400-\u045F\u0490\u0491]/,
  },
];
