import type { Span } from '../../model/span.ts';
import type { RawMention } from '../mentions.ts';
import { roleAfter, roleBefore } from './role-near.ts';
import type { Draft, RoleNear, Scene } from './scene.ts';

/** A draft in words → a mention in raw offsets, with the role beside it. */
export function toMention(scene: Scene, draft: Draft): RawMention {
  const span = spanOf(scene, draft.from, draft.to);
  const near = roleOf(scene, draft);
  const role = near === undefined ? undefined : spanOf(scene, near.from, near.to);
  const country = near?.country ?? draft.country;
  return {
    span,
    surface: scene.text.slice(span.start, span.end),
    kind: draft.kind,
    way: draft.way,
    certainty: draft.certainty,
    sentence: scene.words[draft.from]?.sentence ?? 0,
    ...(draft.entry === undefined ? {} : { entry: draft.entry }),
    ...(role === undefined ? {} : { role, roleText: scene.text.slice(role.start, role.end) }),
    ...(near === undefined ? {} : { roleHead: near.head }),
    ...(country === undefined ? {} : { country }),
    ...(draft.base === undefined ? {} : { base: draft.base }),
    ...(draft.alias === undefined ? {} : { alias: draft.alias }),
  };
}

/** Only people hold roles; a name that turned out to be a person's is asked for its role once more. */
function roleOf(scene: Scene, draft: Draft): RoleNear | undefined {
  if (draft.kind !== 'person') return undefined;
  if (draft.role !== undefined) return draft.role;
  if (draft.entry !== undefined || draft.way !== 'name') return undefined;
  return roleBefore(scene, draft.from) ?? roleAfter(scene, draft.to);
}

function spanOf(scene: Scene, from: number, to: number): Span {
  const start = scene.words[from]?.start ?? 0;
  return { start, end: scene.words[to - 1]?.end ?? start };
}
