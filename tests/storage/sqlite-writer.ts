import { subscriptionId } from '../../src/model/ids.ts';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { documentNamed, subscriptionNamed, T0 } from '../contracts/store-samples.ts';

/** A process that writes until it is killed: `sqlite-writer.ts FILE NAME COUNT` prints the number of each write after
 *  the store acknowledged it. Every write is a document and, in a transaction of its own, a told fact. */
const [file = '', name = '', count = '0'] = process.argv.slice(2);
const stores = await sqliteStores({ file });
const id = subscriptionId(name);
await stores.subscriptions.put(subscriptionNamed(name));
for (let number = 0; number < Number(count); number++) {
  await stores.documents.put(documentNamed(`${name}-${number}`), T0);
  const delivery = await stores.deliveries.claim(id, number, name, T0, 1000);
  if (!delivery) throw new Error(`slot ${number} was claimed already`);
  const facts = new Map([[`fact ${number}`, name]]);
  await stores.deliveries.renew(delivery.id, name, T0, 1000, { contentHash: 'h', facts });
  await stores.deliveries.finish(delivery.id, name, { state: 'sent', messageId: `${number}` }, T0);
  process.stdout.write(`${number}\n`);
}
await stores.close();
