// Durable signed webhooks the way BullMQ does them: a queue in Redis, one worker, each job a POST.
//
//   node peer.mjs REDIS_PORT CONCURRENCY
//
// Reads lines of JSON: first {"urls": [...], "secret": "whsec_…", "body": "…"}, then {"alerts": N} for a round, each alert going to
// all URLs; answers each with a line: "ready", then the milliseconds of the round.
import { createInterface } from 'node:readline';
import { Queue, Worker } from 'bullmq';
import IORedis from 'ioredis';
import { Webhook } from 'standardwebhooks';
import { Pool } from 'undici';

const [port, concurrency] = process.argv.slice(2).map(Number);
const connect = () => new IORedis(port, '127.0.0.1', { maxRetriesPerRequest: null });
const retries = { attempts: 10, backoff: { type: 'exponential', delay: 5000 }, removeOnComplete: true };

let urls, webhook, body, pools;
let left = 0;
let finished = () => {};
let rounds = 0;

async function post(job) {
  const url = new URL(job.data.url);
  const now = new Date();
  const response = await pools.get(job.data.url).request({
    method: 'POST',
    path: url.pathname,
    headers: {
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      'webhook-id': job.data.id,
      'webhook-timestamp': Math.floor(now.getTime() / 1000).toString(),
      'webhook-signature': webhook.sign(job.data.id, now, job.data.body),
    },
    body: job.data.body,
    headersTimeout: 15000,
  });
  await response.body.dump();
  if (response.statusCode < 200 || response.statusCode > 299) {
    throw new Error(`answered ${response.statusCode}`);
  }
}

const queue = new Queue('webhooks', { connection: connect() });
const worker = new Worker('webhooks', post, { connection: connect(), concurrency });
worker.on('completed', () => {
  if (--left === 0) finished();
});

async function round(alerts) {
  const start = performance.now();
  left = alerts * urls.length;
  const done = new Promise((resolve) => (finished = resolve));
  const name = `h-${rounds++}`;
  for (let i = 0; i < alerts; i++) {
    const event = `${name}-${i}-r1`;
    await queue.addBulk(
      urls.map((url, n) => ({ name: 'post', data: { url, body, id: `${event}_s-${n}` }, opts: retries })),
    );
  }
  await done;
  return performance.now() - start;
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  if (asked.urls) {
    ({ urls, body } = asked);
    webhook = new Webhook(asked.secret);
    pools = new Map(urls.map((url) => [url, new Pool(new URL(url).origin, { connections: 8 })]));
    console.log('ready');
  } else {
    console.log(await round(asked.alerts));
  }
}
process.exit(0);
