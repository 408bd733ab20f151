import { blocksOfDocx } from '#outside/docx/blocks-of-docx.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { KeptPaper } from '#store/papers.ts'
import type { PrintedBlock } from '#ui/blocks/printed.tsx'
import { bytesOf } from '../print-papers.ts'

/** What stands in the file that was printed, and not what the records would print today. */
export async function printedText(paper: KeptPaper, files: FileKeeper): Promise<readonly PrintedBlock[]> {
  return paper.file ? blocksOfDocx(await bytesOf(files, paper.file.sha256)) : []
}
