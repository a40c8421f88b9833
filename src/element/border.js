// What goes into an instance of the module and what comes out of it.

/** The answer of an instance that has died: reads as nothing, whatever the glue makes of it. */
const NOTHING = Object.freeze([]);

/**
 * The border of one instance. What escapes from the module is a panic, a full stack or memory, or
 * an exception that went straight through it: each leaves it half-way through its work. From then
 * on nothing is let in (listeners, timers and promises come too late and find nobody), and what
 * is still running inside is stopped at its next step outside.
 * @param {(error: unknown) => void} died is called once
 */
export function border(died) {
  let dead = false;
  let own;
  const wills = new Set();

  const inwards = (run) => (...values) => {
    if (dead) return NOTHING;
    try {
      return run(...values);
    } catch (error) {
      if (!dead) {
        dead = true;
        wills.forEach((will) => will());
        wills.clear();
        died(error);
      }
      return NOTHING;
    }
  };

  const stopIfDead = () => {
    if (dead) throw new Error('the module has crashed');
  };
  // Passed some hundred times for each widget: without an array of what is passed.
  const outwards = (run) => function gate() {
    stopIfDead();
    const answer = run.apply(this, arguments);
    stopIfDead();
    return answer;
  };

  return {
    /** The instance's exports as the glue may call them. */
    exports(all) {
      own = all;
      const watched = { __proto__: null };
      for (const [name, value] of Object.entries(all)) {
        watched[name] = typeof value === 'function' ? inwards(value) : value;
      }
      return watched;
    },
    /** The glue's functions as the instance may call them. */
    imports(all) {
      for (const module of Object.values(all)) {
        for (const [name, value] of Object.entries(module)) {
          if (typeof value === 'function') module[name] = outwards(value);
        }
      }
      return all;
    },
    /** Puts a part into the instance: it has no memory and no stack of its own. */
    async take(part) {
      if (!dead) await WebAssembly.instantiate(part, { __wasm_split: own });
    },
    /** Calls the function at this place of the instance's table. */
    call: (place, ...values) => inwards((...given) => own.__indirect_function_table.get(place)(...given))(...values),
    /** What is to be done outside if the instance dies: it cannot do it itself any more. */
    own: (will) => { wills.add(will); },
    disown: (will) => { wills.delete(will); },
    /** Instead of the exports, once the instance is let go. */
    nothing: new Proxy({}, { get: () => () => NOTHING }),
  };
}
