'use strict';
// Floating-point numbers in a buffer; `bits` of the mantissa tell a double from a single.
const view = (buffer, offset, bits) => new DataView(buffer.buffer, buffer.byteOffset + offset, bits === 52 ? 8 : 4);
exports.read = (buffer, offset, little, bits) => view(buffer, offset, bits)[bits === 52 ? 'getFloat64' : 'getFloat32'](0, little);
exports.write = (buffer, value, offset, little, bits) => view(buffer, offset, bits)[bits === 52 ? 'setFloat64' : 'setFloat32'](0, value, little);
