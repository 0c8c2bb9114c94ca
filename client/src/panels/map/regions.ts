/**
 * Countries of the theatre by ISO 3166-1 code. Rulesets and the map asset use alpha-3; the browser names countries
 * in the person's language from alpha-2; Natural Earth numbers them.
 */

/** alpha-3, alpha-2, numeric (as Natural Earth writes it). Kosovo has no ISO code: XKX / XK are the usual stand-ins. */
const table = `
ALB AL 008|AND AD 020|ARM AM 051|AUT AT 040|AZE AZ 031|BEL BE 056|BGR BG 100|BIH BA 070|BLR BY 112|CHE CH 756|CYP CY 196
CZE CZ 203|DEU DE 276|DNK DK 208|DZA DZ 012|EGY EG 818|ESP ES 724|EST EE 233|FIN FI 246|FRA FR 250|FRO FO 234|GBR GB 826
GEO GE 268|GRC GR 300|HRV HR 191|HUN HU 348|IMN IM 833|IRL IE 372|IRN IR 364|IRQ IQ 368|ISL IS 352|ISR IL 376|ITA IT 380
JOR JO 400|KAZ KZ 398|KWT KW 414|LBN LB 422|LBY LY 434|LIE LI 438|LTU LT 440|LUX LU 442|LVA LV 428|MAR MA 504|MDA MD 498
MKD MK 807|MLT MT 470|MNE ME 499|NLD NL 528|NOR NO 578|POL PL 616|PRT PT 620|PSE PS 275|ROU RO 642|RUS RU 643|SAU SA 682
SMR SM 674|SRB RS 688|SVK SK 703|SVN SI 705|SWE SE 752|SYR SY 760|TKM TM 795|TUN TN 788|TUR TR 792|UKR UA 804|UZB UZ 860
ALA AX 248|GRL GL 304|XKX XK Kosovo|CYN CY N. Cyprus`;

export interface Region {
  /** ISO 3166-1 alpha-3. */
  readonly id: string;
  readonly alpha2: string;
  /** Natural Earth's number, or its name where it has no number. */
  readonly atlas: string;
}

export const regions: readonly Region[] = table
  .trim()
  .split(/[|\n]/)
  .map((line) => {
    const [id = '', alpha2 = '', ...atlas] = line.trim().split(' ');
    return { id, alpha2, atlas: atlas.join(' ') };
  });

const alpha2 = new Map(regions.map((region) => [region.id, region.alpha2]));

/** A country's name in a language, from the browser's own data; its code where the browser knows no name. */
export function regionName(id: string, locale: string): string {
  const code = alpha2.get(id);
  if (code === undefined) return id;
  return new Intl.DisplayNames(locale, { type: 'region', style: 'short' }).of(code) ?? id;
}

/** Members of the North Atlantic alliance, for the base map's tint. */
export const allied: ReadonlySet<string> = new Set(
  'ALB BEL BGR CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR ALA FRO GRL IMN'.split(
    ' ',
  ),
);
