import type { DocumentId } from '../../model/ids.ts';
import type { PostingsStore } from '../../ports/postings.ts';
import { PostingList } from '../postings/posting-list.ts';
import type { Likeness } from '../search-index.ts';
import { SegmentGone } from './page-source.ts';
import { Page } from './pages.ts';
import type { SegmentView } from './segment-view.ts';
import { termHashes } from './term-filter.ts';

/** A page that may tell of a mark. */
interface Lead {
  readonly view: SegmentView;
  readonly mark: number;
  readonly page: number;
}

/**
 * The living documents of stored segments that have each mark. Nearly all marks are known to be absent without a read, and few are asked for
 * twice, so none of it passes through the cache of hot lists.
 * @param like only documents that are alike: which ones have a mark grows with the corpus, how many are alike does not
 */
export async function documentsMarked(
  views: readonly SegmentView[],
  { pages }: Pick<PostingsStore, 'pages'>,
  marks: readonly string[],
  like?: Likeness,
): Promise<readonly (readonly DocumentId[])[]> {
  const found = marks.map((): DocumentId[] => []);
  const leads = leadsTo(views, marks);
  if (leads.length === 0) return found;
  const read = await pages(leads.map(({ view, page }) => ({ segment: view.segment.id, page })));
  for (const [i, { view, mark }] of leads.entries()) {
    const bytes = read[i];
    if (bytes === undefined) throw new SegmentGone(view.segment.id);
    const list = new Page(bytes).find(marks[mark] as string);
    if (list !== undefined) collect(new PostingList(list), view, like, found[mark] as DocumentId[]);
  }
  return found;
}

function leadsTo(views: readonly SegmentView[], marks: readonly string[]): Lead[] {
  const leads: Lead[] = [];
  for (const [i, mark] of marks.entries()) {
    const hashes = termHashes(mark);
    for (const view of views) {
      const { filter, pages } = view.head;
      const page = filter.mayHave(hashes) ? pages.lastUpTo(mark) : -1;
      if (page >= 0) leads.push({ view, mark: i, page });
    }
  }
  return leads;
}

/** Adds the living documents of a list's passages, alike ones only. */
function collect(
  list: PostingList,
  { head: { documents }, dead }: SegmentView,
  like: Likeness | undefined,
  found: DocumentId[],
): void {
  let before = -1;
  for (const passage of list.passages()) {
    const document = documents.of(passage);
    if (document === before) continue;
    before = document;
    if (!dead.has(document) && (like === undefined || documents.isLike(document, like)))
      found.push(documents.id(document));
  }
}
