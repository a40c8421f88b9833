// What can be measured on a page of widgets. Each function returns its objections.

{
  const widgets = () => [...document.querySelectorAll('domain-lifecycle')];
  const inside = (widget, selector) => [...widget.shadowRoot.querySelectorAll(selector)];
  const USABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen') && element.getClientRects().length > 0;

  const named = (widget, element) => {
    const cell = widget.closest('[data-cell]')?.dataset.cell ?? widget.id;
    const part = element.getAttribute('part') ?? element.className;
    return `${cell}: ${element.localName} ${part} "${(element.textContent || '').trim().slice(0, 40)}"`;
  };

  const objections = (selector, object) =>
    widgets().flatMap((widget) =>
      inside(widget, selector)
        .filter(shown)
        .map((element) => [element, object(element, widget)])
        .filter(([, objection]) => objection)
        .map(([element, objection]) => `${named(widget, element)}: ${objection}`));

  /** WCAG 2.5.8: what is pressed is at least 24 by 24 pixels. */
  const targets = () =>
    objections(USABLE, (element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24 ? `${width} x ${height}` : null;
    });

  /** WCAG 1.4.10: nothing reaches out of its widget, and nothing is cut off. */
  const reflow = () => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
    return wide.concat(objections('*', (element, widget) => {
      // Drawings, and what only a screen reader is told.
      if (element.closest('svg') || element.clientWidth === 1) return null;
      const box = element.getBoundingClientRect();
      const host = widget.getBoundingClientRect();
      if (box.right > host.right + 1 || box.left < host.left - 1) return `reaches out by ${Math.max(box.right - host.right, host.left - box.left)} px`;
      const style = getComputedStyle(element);
      const cut = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      return cut ? `cut off: ${element.scrollWidth} px of text in ${element.clientWidth}` : null;
    }));
  };

  /** A link among buttons that has wrapped begins where the buttons begin. */
  const edges = () =>
    objections('.told .ways .plain', (element) => {
      const before = element.previousElementSibling;
      if (before && before.getBoundingClientRect().bottom > element.getBoundingClientRect().top) return null;
      const words = document.createRange();
      words.selectNodeContents(element);
      const [text, line] = [words.getBoundingClientRect(), element.parentElement.getBoundingClientRect()];
      const mirrored = getComputedStyle(element).direction === 'rtl';
      const off = mirrored ? line.right - text.right : text.left - line.left;
      return Math.abs(off) > 2 ? `its words stand ${off} px in` : null;
    });

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  // The pixel that these colours leave when they are painted in this order.
  const painted = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };

  const luminance = (pixel) => {
    const [r, g, b] = pixel.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const above = (element) => element.parentElement ?? element.getRootNode().host ?? null;

  const grounds = (element) => {
    const colours = [];
    for (let at = above(element); at; at = above(at)) colours.unshift(getComputedStyle(at).backgroundColor);
    return ['Canvas', ...colours];
  };

  /** WCAG 2.4.7, 1.4.11: where the keyboard is can be seen. The last key pressed must have been Tab. */
  const focus = () =>
    objections(USABLE, (element) => {
      if (element.disabled) return null;
      element.focus();
      if (element.getRootNode().activeElement !== element) return 'cannot have the focus';
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `outline ${outlineStyle} ${outlineWidth}`;
      const ground = grounds(element);
      const ratio = contrast(painted(...ground, outlineColor), painted(...ground));
      return ratio < 3 ? `outline contrast ${ratio.toFixed(2)}` : null;
    });

  /** Nothing glides, turns or pulses. */
  const motion = () =>
    objections('*', (element) => {
      const moving = element.getAnimations().filter((one) => one.playState === 'running');
      const { transitionDuration } = getComputedStyle(element);
      const lasting = transitionDuration.split(',').some((one) => parseFloat(one) > 0);
      return moving.length > 0 || lasting ? `moves: ${moving.length}, ${transitionDuration}` : null;
    });

  /** Where colours are the system's, lines say what tints said. A check box has lines of its own. */
  const forced = () =>
    objections('button, input:not([type="checkbox"]), select, [part~="progress"], [part~="notice"], .badge, .turn', (element) => {
      const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(element);
      const lined = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
      return lined || textDecorationLine.includes('underline') ? null : 'has no line';
    });

  /** Forced colours do not paint a bar in the colour of its ground. */
  const bars = () =>
    objections('.fill', (element) => {
      const ground = grounds(element);
      const ratio = contrast(painted(...ground, getComputedStyle(element).backgroundColor), painted(...ground));
      return ratio < 3 ? `contrast ${ratio.toFixed(2)}` : null;
    });

  /** The line of the timeline is painted as a background, which forced colours take away. */
  const lines = () =>
    objections('[part~="history-row"]', (element) =>
      getComputedStyle(element).backgroundImage.includes('gradient') ? null : 'has no line',
    );

  globalThis.measures = { targets, edges, reflow, focus, motion, forced, bars, lines };
}
