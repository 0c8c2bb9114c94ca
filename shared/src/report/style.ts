/**
 * The report's style sheet: paper first. One string, since the file carries it inside and the page that shows the report
 * hands it to a shadow root; neither may use style attributes, which the page's policy forbids.
 */
export const reportStyle = `
.report{--ink:#11181c;--ink-2:#3f4d54;--ink-3:#596870;--rule:#c9d1d5;--us:#1a3fae;--eu:#057768;--ua:#8a5c00;--ru:#6f0d3d;--wc:#3f4d54;
width:100%;max-width:190mm;margin:0 auto;border-collapse:collapse;background:#fff;color:var(--ink);color-scheme:light;
font:400 10.5pt/1.45 'Plex',system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.report *{box-sizing:border-box}
.report .marking{padding:3mm 0;font-size:9pt;font-weight:600;letter-spacing:.06em;text-align:center}
.report .sheet{padding:0 8mm}
.report header{padding-bottom:4mm;border-bottom:.5mm solid var(--ink)}
.report .kind{margin:0;color:var(--ink-3);font-size:9pt;font-weight:600}
.report h1{margin:1mm 0 2mm;font-size:22pt;line-height:1.15}
.report header p{margin:0}
.report .view{color:var(--ink-2)}
.report nav ol{columns:2;margin:4mm 0 0;padding-left:6mm;font-size:9.5pt}
.report a{color:inherit}
.report nav a{display:inline-block;line-height:24px}
.report h2{margin:9mm 0 2mm;padding-bottom:1mm;border-bottom:.25mm solid var(--ink);font-size:15pt;line-height:1.2;break-after:avoid}
.report h3{margin:5mm 0 1mm;font-size:12pt;break-after:avoid}
.report h4{margin:4mm 0 1mm;font-size:10.5pt;break-after:avoid}
.report p{margin:0 0 1.5mm}
.report ul{margin:0 0 2mm;padding-left:5mm}
.report small{color:var(--ink-2);font-size:8.5pt;font-weight:400}
.report .note,.report .seats{color:var(--ink-2);font-size:9pt}
.report .lead{font-size:12.5pt;font-weight:600}
.report .prose{white-space:pre-line}
.report .marks{list-style:none;padding:0}
.report .marks b{display:inline-block;min-width:32mm}
.report .team{white-space:nowrap;font-weight:600}
.report .shape{vertical-align:-.5px;fill:currentColor}
.report .t-us{color:var(--us)}.report .t-eu{color:var(--eu)}.report .t-ua{color:var(--ua)}.report .t-ru{color:var(--ru)}.report .t-wc{color:var(--wc)}.report .t-none{color:var(--ink)}
.report table{width:100%;margin:0 0 3mm;border-collapse:collapse}
.report table thead{display:table-row-group}
.report .rows{font-size:9.5pt}
.report .rows th,.report .rows td{padding:.8mm 1.5mm .8mm 0;border-bottom:.2mm solid var(--rule);text-align:left;vertical-align:top;font-weight:400}
.report .rows thead th{border-bottom-color:var(--ink-3);font-weight:600}
.report .rows tr{break-inside:avoid}
.report .rows .num,.report .why .num{width:20mm;padding-right:0;text-align:right;white-space:nowrap}
.report .scores{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:3mm 8mm;align-items:start}
.report .score{break-inside:avoid}
.report .decisions td:first-child{width:38%}
.report .decisions th{padding-top:3mm;font-weight:600}
.report .decisions p{margin:0}
.report .decisions tr{break-inside:auto}
.report .change,.report .agreement,.report .inject,.report .viewpoint{margin-bottom:3mm;break-inside:avoid}
.report .why{width:auto;min-width:60%;font-size:9pt}
.report .why td{padding:.4mm 3mm .4mm 0;border-bottom:.2mm solid var(--rule);vertical-align:top}
.report .charts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:5mm 6mm}
.report .chart{margin:0;break-inside:avoid;min-width:0}
.report .chart .data{width:auto;min-width:70%}
.report .chart .data th:first-child{text-align:left}
.report .chart .data thead th{max-width:24mm;vertical-align:bottom}
.report .chart svg{display:block;width:100%;height:auto}
.report .grid{fill:none;stroke:var(--rule);stroke-width:.7}
.report .axis{fill:var(--ink-3);font-size:10px}
.report .end{fill:currentColor;font-size:10px;font-weight:600}
.report .line{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linejoin:round}
.report .dot{fill:currentColor}
.report .band{fill:#84929a;opacity:.28}
.report .data{font-size:7.5pt;line-height:1.3;overflow-wrap:normal;hyphens:auto}
.report .data th,.report .data td{padding:.3mm .6mm;border-bottom:.2mm solid var(--rule);text-align:right;vertical-align:top;font-weight:400}
.report .data tbody th{padding-left:0;text-align:left}
.report .data thead th{color:var(--ink-3)}
.report .beliefs{break-inside:auto}
.report .beliefs tr{break-inside:avoid}
.report .truth{color:var(--ink-3)}
.report .off{background:#fdeee4}
.report .off .truth{color:#8a2d00;font-weight:600}
.report .hash{font-family:ui-monospace,'Cascadia Mono',Menlo,monospace;font-size:8.5pt}
.report .proof{display:grid;grid-template-columns:45mm minmax(0,1fr);gap:1mm 3mm;margin:0;font-size:9pt}
.report .proof dd{margin:0}
@media screen{.report{margin:6mm auto}}
@media screen and (max-width:640px){.report .sheet{padding:0 4mm}.report .charts,.report .scores,.report nav ol{grid-template-columns:minmax(0,1fr);columns:1}.report .proof{grid-template-columns:minmax(0,1fr)}
.report .beliefs,.report .data{display:block;overflow-x:auto}}
@media print{.report{max-width:none}.report .sheet{padding:0}}
@page{size:A4;margin:12mm 14mm}
`;
