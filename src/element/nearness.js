// `loading="lazy"`: nothing is asked before the element comes near the viewport.

/** Calls `near` once, when the element is; the returned function stops the waiting. */
export function whenNear(element, near) {
  if (typeof IntersectionObserver !== 'function') {
    near();
    return () => {};
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    near();
  }, { rootMargin: '200px' });
  observer.observe(element);
  return () => observer.disconnect();
}
