/** The size of an element in CSS pixels, kept up to date. Null until it was measured: draw nothing before. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Font size of the element: charts set their labels' size in CSS and lay out by it. */
  readonly font: number;
}

export function useSize(element: RefObject<Element | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  const [target, setTarget] = useState<Element | null>(null);
  // What is taken down and put up again is another element; the old one would be measured as nothing.
  useLayoutEffect(() => setTarget(element.current));
  useLayoutEffect(() => {
    if (!target) return;
    const measure = () => {
      // Behind the table of its own data a chart keeps its size.
      if (target.getClientRects().length === 0) return;
      const { width, height } = target.getBoundingClientRect();
      const font = Number.parseFloat(getComputedStyle(target).fontSize);
      setSize((old) => {
        const same =
          old && Math.abs(old.width - width) < 0.5 && Math.abs(old.height - height) < 0.5 && old.font === font;
        return same ? old : { width, height, font };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    // Another density is another size of type, which need not change the element's.
    const dense = new MutationObserver(measure);
    dense.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
    return () => {
      observer.disconnect();
      dense.disconnect();
    };
  }, [target]);
  return target && size;
}
