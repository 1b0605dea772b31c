// Verifies the messages of a file, a line of JSON each, with the published library; then each again with one bit flipped.
const { readFileSync } = require('node:fs');
const { Webhook, WebhookVerificationError } = require('standardwebhooks');

let verified = 0;
let refused = 0;
const lines = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line);
lines.forEach((line, number) => {
  const message = JSON.parse(line);
  const webhook = new Webhook(message.secret);
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': message.timestamp,
    'webhook-signature': message.signature,
  };
  const body = Buffer.from(message.body, 'base64');
  webhook.verify(body, headers);
  verified++;

  const bit = (number * 7919) % (body.length * 8);
  body[bit >> 3] ^= 1 << (bit & 7);
  try {
    webhook.verify(body, headers);
  } catch (error) {
    if (error instanceof WebhookVerificationError) {
      refused++;
    }
  }
});
console.log(`${verified} verified, ${refused} refused`);
