import type { TenantId } from '../model/ids.ts';
import type { Core } from './app.ts';

/** One core for adapters, many behind it: each tenant is served by the core that holds its articles, and by no other. */
export function tenantCore(coreOf: (tenant: TenantId) => Core): Core {
  return {
    handle: (invocation) => coreOf(invocation.place.tenant).handle(invocation),
    press: (invocation, payload) => coreOf(invocation.place.tenant).press(invocation, payload),
    complete: (half) => coreOf(half.place.tenant).complete(half),
    answer: (tenant, id) => coreOf(tenant).answer(tenant, id),
    passage: (tenant, id, index) => coreOf(tenant).passage(tenant, id, index),
    overview: (invocation) => coreOf(invocation.place.tenant).overview(invocation),
  };
}
