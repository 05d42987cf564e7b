const crypto = require("crypto");
const CryptoJS = require("crypto-js");

function old(password, data) {
  // ruleid: javascript-weak-cipher
  return crypto.createCipher("aes-256-cbc", password).update(data);
}

function ecb(key, data) {
  // ruleid: javascript-weak-cipher
  return crypto.createCipheriv("aes-128-ecb", key, null).update(data);
}

function des(key, iv) {
  // ruleid: javascript-weak-cipher
  return crypto.createCipheriv("des-ede3-cbc", key, iv);
}

function library(data, key) {
  // ruleid: javascript-weak-cipher
  return CryptoJS.DES.encrypt(data, key).toString();
}

function fine(key, data) {
  // ok: javascript-weak-cipher
  const first = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  // ok: javascript-weak-cipher
  const second = crypto.createCipheriv("chacha20-poly1305", key, crypto.randomBytes(12));
  // ok: javascript-weak-cipher
  return [first, second, CryptoJS.AES.encrypt(data, key)];
}
