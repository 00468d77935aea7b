/** Key in `Check.data`: when the document came that answered it, where it was kept from an earlier run. */
export const answeredOn = 'answeredOn';

/** Key in `Check.data`: the `UnreachedReason` for which it is open, beside `unreachedPlace` and `httpStatus`. */
export const unreached = 'unreached';
