/**
 * What an eye would call broken, measured: words cut off, words or controls on top of each other, controls under
 * something else, panes with nothing in them, a page wider than its window. Fonts and pixels do not matter.
 */
import type { Page } from 'playwright-core';

/** The sizes that every main screen has to hold. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

/** One line per flaw; empty is what one wants. What is scrolled out of view counts: it is measured where it lies. */
export async function flaws(page: Page): Promise<string[]> {
  // Fonts that are still on their way would be measured as others; two frames let observers of sizes have their say.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return page.evaluate(() => {
    const found: string[] = [];
    const SLACK = 1.5;
    const HANGING = 4;

    const shown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    const name = (element: Element) => {
      const words = element.getAttribute('aria-label') ?? element.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      return `${element.tagName.toLowerCase()} "${words.slice(0, 50)}"`;
    };
    /** Words for screen readers only, and drawings, which have their own arithmetic. */
    const hidden = (element: Element) => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (at.tagName === 'svg' || at.tagName === 'SELECT' || at.tagName === 'OPTION') return true;
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if ((style.position === 'absolute' || style.position === 'fixed') && (box.width <= 2 || box.height <= 2))
          return true;
        if (style.clipPath !== 'none') return true;
      }
      return false;
    };

    const visible = (box: DOMRect, control: Element) => {
      let { left, right, top, bottom } = box;
      for (let at = control.parentElement; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const edge = at.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      left = Math.max(left, 0);
      top = Math.max(top, 0);
      right = Math.min(right, innerWidth);
      bottom = Math.min(bottom, innerHeight);
      return right - left > 4 && bottom - top > 4 ? { left, right, top, bottom } : null;
    };
    // Under a bar that stays while the page scrolls, a control is a scroll away from being free.
    const scrolls = document.documentElement.scrollHeight > innerHeight + 1;
    const staying = (element: Element | null) => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { position } = getComputedStyle(at);
        if (position === 'sticky' || position === 'fixed') return at;
      }
      return null;
    };
    const stays = (element: Element | null) => staying(element) !== null;
    const layer = (element: Element) => element.closest('dialog[open], [popover]:popover-open, [data-floats]');
    // Words that an ancestor cuts off and that no scrolling brings back.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (parent === null || words === '' || !shown(parent) || hidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((box) => box.width > 0);
      // The blank at which a line breaks hangs over its edge, a sliver of its own behind the line's words.
      const boxes = rects.filter((box, i) => {
        const line = rects[i - 1];
        return line === undefined || box.width > HANGING || box.top !== line.top || box.left !== line.right;
      });
      for (let at: Element | null = parent; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, textOverflow, position } = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        const cutsX = overflowX === 'hidden' || overflowX === 'clip';
        const cutsY = overflowY === 'hidden' || overflowY === 'clip';
        // A tooltip or title tells the whole; an ellipsis without one does not.
        if (textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth + 1 && !at.closest('[title]'))
          found.push(`cut off with dots: ${name(at)}`);
        for (const box of boxes) {
          if (cutsX && textOverflow !== 'ellipsis' && (box.right > edge.right + SLACK || box.left < edge.left - SLACK))
            found.push(`cut off at the side: "${words.slice(0, 50)}" in ${name(at)}`);
          if (cutsY && (box.bottom > edge.bottom + SLACK + 2 || box.top < edge.top - SLACK - 2))
            found.push(`cut off above or below: "${words.slice(0, 50)}" in ${name(at)}`);
        }
        // Only a table may go on beyond the edge of what slides sideways; of a strip one would have to guess that it does.
        const slides = (overflowX === 'auto' || overflowX === 'scroll') && at.querySelector('table') === null;
        if (slides && boxes.some((box) => box.right > edge.right + SLACK || box.left < edge.left - SLACK))
          found.push(`cut off by a strip that slides: "${words.slice(0, 50)}" in ${name(at)}`);
        // Beyond a scroller one can scroll; what is fixed lies outside of it.
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break;
        if (position === 'fixed') break;
      }
    }

    // Words that stand on other words.
    const words: { box: { left: number; right: number; top: number; bottom: number }; of: Element; text: string }[] =
      [];
    const every = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = every.nextNode(); node !== null; node = every.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      const drawing = of?.tagName === 'text' || of?.tagName === 'tspan';
      if (of === null || text === '' || !shown(of) || (hidden(of) && !drawing)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = visible(rect, of);
        if (box !== null) words.push({ box, of, text });
      }
    }
    for (const [i, { box, of, text }] of words.entries()) {
      for (const { box: there, of: other, text: under } of words.slice(i + 1)) {
        const across = Math.min(box.right, there.right) - Math.max(box.left, there.left);
        const down = Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top);
        // Lines of tight type overlap by their leading.
        if (across < 3 || down < 0.4 * Math.min(box.bottom - box.top, there.bottom - there.top)) continue;
        if (of === other || layer(of) !== layer(other) || staying(of) !== staying(other)) continue;
        found.push(`words on words: "${text.slice(0, 40)}" and "${under.slice(0, 40)}"`);
      }
    }

    // Controls that lie on each other or under something.
    const controls = [
      ...document.querySelectorAll('button, a[href], input, select, textarea, [role=slider], [role=radio]'),
    ].filter((control) => shown(control) && !hidden(control) && control.closest('[inert]') === null);
    const boxes = controls.flatMap((control) => {
      const box = visible(control.getBoundingClientRect(), control);
      return box === null ? [] : [{ control, box }];
    });
    for (const [i, { control, box }] of boxes.entries()) {
      for (const { control: other, box: there } of boxes.slice(i + 1)) {
        if (control.contains(other) || other.contains(control) || layer(control) !== layer(other)) continue;
        if (control.closest('label') !== null && control.closest('label') === other.closest('label')) continue;
        const across = Math.min(box.right, there.right) - Math.max(box.left, there.left);
        const down = Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top);
        const apart = scrolls && stays(control) !== stays(other);
        if (across > 3 && down > 3 && !apart) found.push(`on top of each other: ${name(control)} and ${name(other)}`);
      }
      if (document.querySelector('dialog[open]') !== null) continue;
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const own =
        hit === null || control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control);
      if (!own && layer(hit) === null && !(scrolls && stays(hit) && !stays(control)))
        found.push(`covered: ${name(control)} under ${name(hit)}`);
    }

    // Panes with nothing in them.
    for (const pane of document.querySelectorAll('main section, main [role=region], main > div, aside')) {
      const box = pane.getBoundingClientRect();
      if (!shown(pane) || box.width < 120 || box.height < 100) continue;
      const words = (pane instanceof HTMLElement ? pane.innerText : '').trim();
      if (words === '' && pane.querySelector('svg, img, canvas, input') === null)
        found.push(`an empty pane: ${name(pane)}`);
    }

    // What is placed outside of its scroller makes the page longer than anything on it.
    const root = document.body.firstElementChild;
    const over =
      document.documentElement.scrollHeight -
      Math.max(innerHeight, (root?.getBoundingClientRect().bottom ?? 0) + scrollY);
    if (root?.id === 'root' && over > 1) found.push(`the page can be scrolled ${Math.round(over)} px into nothing`);

    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${wide} px wider than its window`);
    return [...new Set(found)];
  });
}

/** Words on the wall that cannot be read from eight metres: below 19 px on one 1440 px wide, on its map below 15. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small: string[] = [];
    const wall = innerWidth / 1440;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element === null || text.textContent?.trim() === '' || element.closest('.sr-only') !== null) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      const floor = element.closest('[aria-label="The theatre"]') === null ? 19 : 15;
      if (px / wall < floor - 0.2) small.push(`${text.textContent}: ${px.toFixed(1)} px`);
    }
    return small;
  });
