// ruleid: javascript-buffer-noassert
const a = packet.readUInt16BE(offset, true);
// ruleid: javascript-buffer-noassert
packet.writeInt32LE(value, 0, true);
// ok: javascript-buffer-noassert
const b = packet.readUInt16BE(offset);
// ok: javascript-buffer-noassert
const c = view.getUint16(0, true);
