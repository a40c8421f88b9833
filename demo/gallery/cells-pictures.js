// What a lifecycle can say: one cell for each picture of the contract.

const ready = (id, title, of, change) => ({
  id, title, state: 'ready', answers: { read: change ? { of: `lifecycle-${of}`, change } : `lifecycle-${of}` },
});

export const transfers = [
  ready('wrong-code', 'The registry refused the EPP code', 'transfer-transfer-failed-at-registry'),
  ready('locked-and-wrong-code', 'Locked, and the code is wrong', 'transfer-registry-locked-and-epp-invalid'),
  ready('locked', 'Locked at the registry', 'transfer-registry-locked'),
  ready('awaiting-payment', 'An invoice is not paid', 'transfer-awaiting-payment'),
  ready('code-fallback', 'Waiting, and the code is suspected', 'transfer-pending-epp-fallback'),
  ready('known-error', 'A known error', 'transfer-transfer-error-known'),
  ready('not-at-registry', 'Never arrived at the registry', 'transfer-transfer-not-at-registry'),
  ready('too-new', 'Registered less than 60 days ago', 'transfer-too-new-for-transfer'),
  ready('in-progress', 'Under way', 'transfer-pending-transfer-in-progress'),
  ready('pending-generic', 'Waiting, not said for what', 'transfer-pending-transfer-generic'),
  ready('overdue', 'Under way for too long', 'transfer-pending-transfer-in-progress', overdue),
  ready('uncounted', 'Under way, without a count', 'transfer-pending-transfer-in-progress', uncounted),
  ready('expired', 'Expired', 'transfer-expired'),
  ready('active', 'Through', 'transfer-active'),
  ready('unknown', 'Unknown', 'transfer-unknown'),
  ready('kind-future', 'A kind of a later server', 'transfer-kind-future'),
  ready('gate-code', 'A gate with a code', 'gate-code'),
];

export const registrations = [
  ready('registration-failed', 'Failed, the holder’s number is wrong', 'registration-failed'),
  ready('registration-details', 'Failed, details are wanted', 'failure-details-required'),
  ready('registration-one-detail', 'Failed, one detail is wanted', 'recovery-in-status'),
  ready('registration-failed-unknown', 'Failed, not said why', 'failure-unknown'),
  ready('registration-unsupported', 'Cannot be retried here', 'seed-sample'),
  ready('registration-pending', 'Pending', 'registration-pending'),
  ready('registration-submitted', 'Submitted', 'registration-submitted'),
  ready('registration-queued', 'Queued', 'registration-queued'),
  ready('registration-active', 'Active', 'registration-active'),
  ready('registration-completed', 'Completed', 'registration-completed'),
  ready('registration-unknown', 'Unknown', 'registration-unknown'),
  ready('registration-kind-future', 'A kind of a later server', 'registration-kind-future'),
  ready('nothing-known', 'Neither transfer nor registration', 'both-null'),
];

export const extremes = [
  ready('both', 'A transfer and a failed registration', 'transfer-transfer-failed-at-registry', withRegistration),
  ready('long-history', 'Two hundred rows of history', 'transfer-registry-locked', longHistory),
  ready('long-words', 'Words without a break, and many of them', 'transfer-transfer-failed-at-registry', longWords),
  ready('right-to-left-reason', 'A server that writes Arabic', 'transfer-registry-locked', arabic),
  ready('all-refused', 'Nothing allowed, each with its reason', 'transfer-registry-locked-and-epp-invalid', allRefused),
];

function overdue(picture) {
  picture.transferStatus.progress = { daysPassed: 8, daysRemaining: 0, maxDays: 5, percent: 100 };
  return picture;
}

function uncounted(picture) {
  picture.transferStatus.progress = null;
  return picture;
}

function withRegistration(picture) {
  picture.registrationFailure = { category: 'identity_invalid', reason: 'The identification number is not valid.', detectedAt: '2026-04-26T10:30:00.000Z' };
  picture.registrationStatus = {
    kind: 'failed', reason: 'The registry refused the holder.', supported: true,
    actions: { canRetryRegistration: { allowed: true, reason: null }, canFixIdentity: { allowed: true, reason: null } },
  };
  return picture;
}

function longHistory(picture) {
  const begin = Date.parse('2026-04-01T08:00:00.000Z');
  picture.registryHistory = Array.from({ length: 200 }, (_, n) => ({
    timestamp: new Date(begin + n * 2700_000).toISOString(),
    subject: n % 7 ? 'Domain status' : 'Transfer status',
    contents: n % 7 ? 'clientTransferProhibited' : `2304 Object status prohibits operation, check ${n + 1}`,
  }));
  return picture;
}

function longWords(picture) {
  const word = 'Registrarwechselautorisierungsinformationsprüfungsfehlerbeschreibung';
  picture.transferStatus.reason = `${word} ${'x'.repeat(90)} https://registry.example/errors/${'a1b2'.repeat(20)}`;
  picture.transferStatus.actions.canUpdateEpp = { allowed: false, reason: `${word}. ${'A long reason goes on and on. '.repeat(6)}` };
  picture.registryHistory[0].contents = 'TR-'.repeat(60);
  return picture;
}

function arabic(picture) {
  picture.transferStatus.reason = 'النطاق مقفل لدى المسجل الحالي (clientTransferProhibited).';
  return picture;
}

function allRefused(picture) {
  const reason = 'Another change to this domain is being handled. Try again when it is done.';
  for (const gate of Object.values(picture.transferStatus.actions)) Object.assign(gate, { allowed: false, reason });
  return picture;
}
