/** What commands may look at outside of the product. Services that reach something merge it in; it is absent where the operator wants it so. */
// oxlint-disable-next-line typescript/no-empty-object-type -- layers above merge their own into it
export interface Outside {}
