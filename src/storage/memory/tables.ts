import type {
  ActionRow,
  AnswerRow,
  DeliveryRow,
  DocumentRow,
  OnceRow,
  RatingRow,
  SecretRow,
  SettingsRow,
  SubscriptionRow,
  ToldRow,
  TurnRow,
} from '../rows.ts';
import { TABLES } from '../tables.ts';
import { type MemoryTable, memoryTable } from './table.ts';

/** The tables of a database, in memory. */
export interface MemoryTables {
  readonly documents: MemoryTable<DocumentRow>;
  readonly turns: MemoryTable<TurnRow>;
  readonly answers: MemoryTable<AnswerRow>;
  readonly ratings: MemoryTable<RatingRow>;
  readonly actions: MemoryTable<ActionRow>;
  readonly once: MemoryTable<OnceRow>;
  readonly subscriptions: MemoryTable<SubscriptionRow>;
  readonly deliveries: MemoryTable<DeliveryRow>;
  readonly told: MemoryTable<ToldRow>;
  readonly secrets: MemoryTable<SecretRow>;
  readonly settings: MemoryTable<SettingsRow>;
}

export const memoryTables = (): MemoryTables =>
  Object.fromEntries(TABLES.map((table) => [table.name, memoryTable(table)])) as unknown as MemoryTables;
