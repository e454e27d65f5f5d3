/** Branded identifiers: strings that the compiler keeps apart. */
declare const brand: unique symbol;
type Brand<B extends string> = string & { readonly [brand]: B };

/** A document's path inside its corpus directory, e.g. `002_talks.txt`. */
export type DocumentId = Brand<'DocumentId'>;
/** `person:…`, `place:…`, `org:…` or `name:…` (a name whose kind is unknown). */
export type EntityId = Brand<'EntityId'>;
/** The answer's hash over question, corpus version and result: asking again gives the same id. */
export type AnswerId = Brand<'AnswerId'>;
/** A workspace (Slack) or guild (Discord) or `local`: data of two tenants never mixes. */
export type TenantId = Brand<'TenantId'>;
export type SubscriptionId = Brand<'SubscriptionId'>;
export type DeliveryId = Brand<'DeliveryId'>;

export const documentId = (value: string) => value as DocumentId;
export const entityId = (value: string) => value as EntityId;
export const answerId = (value: string) => value as AnswerId;
export const tenantId = (value: string) => value as TenantId;
export const subscriptionId = (value: string) => value as SubscriptionId;
export const deliveryId = (value: string) => value as DeliveryId;
