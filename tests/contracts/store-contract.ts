import { afterEach, beforeEach, describe } from 'vitest';
import type { Stores } from '../../src/ports/stores.ts';
import { conversationContract } from './stores-conversations.ts';
import { deliveryContract } from './stores-deliveries.ts';
import { documentContract } from './stores-documents.ts';
import { roundTripContract } from './stores-round-trip.ts';
import { subscriptionContract } from './stores-subscriptions.ts';
import { sweepContract } from './stores-sweep.ts';

/** An implementation under test; every test gets new, empty stores. */
export interface Engine {
  readonly name: string;
  fresh(): Promise<FreshStores>;
}

interface FreshStores {
  readonly stores: Stores;
  dispose(): Promise<void>;
}

/** What memory, SQLite and PostgreSQL must all do. There are no differences to list. */
export function storeContract(engine: Engine): void {
  describe(`stores in ${engine.name}`, () => {
    let fresh: FreshStores;
    beforeEach(async () => {
      fresh = await engine.fresh();
    });
    afterEach(() => fresh.dispose());
    const stores = () => fresh.stores;
    documentContract(stores);
    conversationContract(stores);
    subscriptionContract(stores);
    deliveryContract(stores);
    sweepContract(stores);
    roundTripContract(stores);
  });
}
