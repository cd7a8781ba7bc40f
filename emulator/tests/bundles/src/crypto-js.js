const CryptoJS = require('crypto-js');
const crypto = require('crypto');

module.exports = {
  async main(event) {
    const { secret } = event.data;
    const sealed = CryptoJS.AES.encrypt(JSON.stringify(event.data), secret).toString();
    return {
      md5: CryptoJS.MD5(secret).toString(),
      same: CryptoJS.SHA256(secret).toString() === crypto.createHash('sha256').update(secret).digest('hex'),
      hmac: CryptoJS.HmacSHA1('data', secret).toString(CryptoJS.enc.Base64),
      pbkdf2: CryptoJS.PBKDF2(secret, 'salt', { keySize: 4, iterations: 10 }).toString(),
      opened: JSON.parse(CryptoJS.AES.decrypt(sealed, secret).toString(CryptoJS.enc.Utf8)),
      des: CryptoJS.TripleDES.encrypt('x', CryptoJS.enc.Utf8.parse('k'.repeat(24)), { iv: CryptoJS.enc.Hex.parse('00'.repeat(8)) }).toString(),
    };
  },
};
