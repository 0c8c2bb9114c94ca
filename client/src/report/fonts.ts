/** The parts of the typeface that a report takes along, fetched from this origin. */
import cyrillic from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wdth-normal.woff2?url';
import latinMore from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wdth-normal.woff2?url';
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wdth-normal.woff2?url';
import { REPORT_FONTS } from '@sandtable/shared/report/fonts.ts';
import type { ReportFont } from '@sandtable/shared/report/report.ts';

/** By the names in `REPORT_FONTS`. */
const ADDRESSES: { readonly [file: string]: string } = {
  'ibm-plex-sans-latin-wdth-normal.woff2': latin,
  'ibm-plex-sans-latin-ext-wdth-normal.woff2': latinMore,
  'ibm-plex-sans-cyrillic-wdth-normal.woff2': cyrillic,
};

/** Those that this text needs. Rejects where one cannot be fetched. */
export async function reportFonts(body: string): Promise<readonly ReportFont[]> {
  return Promise.all(
    REPORT_FONTS.filter(({ needed }) => needed.test(body)).map(async ({ file, range }) => ({
      range,
      data: await base64Of(ADDRESSES[file] ?? file),
    })),
  );
}

async function base64Of(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  const blob = await response.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
