// A promise that somebody else resolves.

/** `done` tells whether somebody has. */
export function resolvable() {
  const made = { done: false };
  made.promise = new Promise((resolve) => {
    made.resolve = (value) => {
      made.done = true;
      resolve(value);
    };
  });
  return made;
}
