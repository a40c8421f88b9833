// All cells of the gallery, in groups. A cell:
//   id, title     how the address names it, and its caption
//   state         the `data-state` it must come to
//   answers       what its widget hears (answers.js)
//   steps         what a customer then does: type, press, or look again
//   until, wait   a part, or a selector, that must then be there
//   gone          a selector of what must have gone
//   attributes    besides those that every widget gets
//   fallback      with the host's own content
//   broken        the module of this one never comes

import * as actions from './cells-actions.js';
import * as elsewhere from './cells-elsewhere.js';
import * as faults from './cells-faults.js';
import * as pictures from './cells-pictures.js';

export const groups = [
  { id: 'transfer', title: 'Transfers', cells: pictures.transfers },
  { id: 'registration', title: 'Registrations', cells: pictures.registrations },
  { id: 'extreme', title: 'Extremes', cells: pictures.extremes },
  { id: 'loading', title: 'Loading and failing to load', cells: faults.loading },
  { id: 'error', title: 'Errors', cells: faults.errors },
  { id: 'stale', title: 'Old pictures', cells: faults.stale },
  { id: 'code', title: 'EPP codes', cells: actions.codes },
  { id: 'retry', title: 'Transfers tried again', cells: actions.retries },
  { id: 'reregister', title: 'Registrations tried again', cells: actions.registrations },
  { id: 'sync', title: 'Looked at the registrar', cells: actions.syncs },
  { id: 'v1', title: 'HostUp v1', cells: elsewhere.legacy },
  { id: 'hostway', title: 'Hostway', cells: elsewhere.hostways },
];

/** The cells that a comma-separated list of ids, groups and states names; all for `all`. */
export function chosen(show) {
  const wanted = new Set(show.split(','));
  const fits = (group, cell) => wanted.has('all') || wanted.has(group.id) || wanted.has(cell.id) || wanted.has(`:${cell.state}`);
  return groups
    .map((group) => ({ ...group, cells: group.cells.filter((cell) => fits(group, cell)) }))
    .filter((group) => group.cells.length > 0);
}
