import type { SegmentView } from './segment-view.ts';

/** The merged segment without what was removed from its parts while they were being merged. */
export function withoutLost(merged: SegmentView, parts: readonly SegmentView[]): SegmentView {
  const lost = parts.flatMap(({ dead, head }) => [...dead.documents].map((document) => head.documents.id(document)));
  return merged.withoutIds(lost.filter((id) => !parts.some((part) => part.find(id) >= 0)));
}
