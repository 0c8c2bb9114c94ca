// Runs before the first paint so that a remembered theme never flashes. It is a file of its own, not inline,
// because the content-security-policy allows no inline script. src/ui/appearance.ts writes what this reads.
try {
  const kept = JSON.parse(localStorage.getItem('sandtable.appearance') || '{}');
  if (kept.theme === 'light' || kept.theme === 'dark') document.documentElement.dataset.theme = kept.theme;
  if (kept.density === 'compact' || kept.density === 'comfortable' || kept.density === 'projector')
    document.documentElement.dataset.density = kept.density;
} catch {
  // Storage that is blocked or damaged means the device's own preference, which is what the CSS does anyway.
}
