
// What QuickJS has and Node 12 has not is taken away: a function that needs it fails here as it would there.
const newerThan12 = [
  [globalThis, 'AggregateError AsyncDisposableStack DOMException DisposableStack FinalizationRegistry Float16Array InternalError Iterator SuppressedError WeakRef atob btoa performance'],
  [ArrayOf, 'fromAsync'],
  [ArrayOf.prototype, 'at findLast findLastIndex toReversed toSorted toSpliced with'],
  [BufferOf.prototype, 'detached immutable maxByteLength resizable resize sliceToImmutable transfer transferToFixedLength transferToImmutable'],
  [Atomics, 'pause'],
  [ViewOf.prototype, 'getFloat16 setFloat16'],
  [ErrorOf, 'isError'],
  [FunctionOf.prototype, 'columnNumber fileName lineNumber'],
  [getPrototypeOf(getPrototypeOf([][symbolIterator]())), 'chunks constructor drop every filter find flatMap forEach includes join map reduce some take toArray windows'],
  [JSON, 'isRawJSON rawJSON'],
  [MapOf, 'groupBy'],
  [MapOf.prototype, 'getOrInsert getOrInsertComputed'],
  [Math, 'f16round sumPrecise'],
  [ObjectOf, 'groupBy hasOwn'],
  [PromiseOf, 'any try withResolvers'],
  [globalThis.RegExp, 'escape'],
  [RegExpOf.prototype, 'hasIndices unicodeSets'],
  [SetOf.prototype, 'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union'],
  [SharedOf.prototype, 'grow growable maxByteLength'],
  [StringOf.prototype, 'at isWellFormed replaceAll toWellFormed'],
  [TypedArray.prototype, 'at findLast findLastIndex toReversed toSorted with'],
  [BytesOf, 'fromBase64 fromHex'],
  [BytesOf.prototype, 'setFromBase64 setFromHex toBase64 toHex'],
  [WeakMapOf.prototype, 'getOrInsert getOrInsertComputed'],
];
for (let i = 0; i < newerThan12.length; i++) {
  const { 0: object, 1: members } = newerThan12[i];
  const names = split(members, ' ');
  for (let j = 0; j < names.length; j++) delete object[names[j]];
}
delete Reflect[symbolTag];
