import type { Concern, PlaceTrouble } from '#domain/backups/standing.ts'
import { longMoment } from '#kit/russian/dates.ts'

export const placeTroubles: Readonly<Record<PlaceTrouble, string>> = {
  unreachable: 'место не отвечает: подключите диск или сеть',
  'no-room': 'на диске нет места',
  damaged: 'последняя копия повреждена, следующая будет сделана заново',
  others:
    'здесь лежат копии другой программы, или прежние ключи этой пропали. В эту папку ничего не записано. Если это копии вашей школы с прежнего компьютера, восстановите их командой restore; если нет, укажите для копий другую, пустую папку',
  failed: 'копия не сделана из-за ошибки, подробности в журнале программы',
}

/** R-BAK-7. What is wrong with the copies, and what to do about it. */
export function concernText(found: Concern, zone: string): string {
  switch (found.concern) {
    case 'no-copy':
      return 'Проверенной резервной копии нет: если сломается диск, всё внесённое пропадёт.'
    case 'old-copy':
      return `Последняя проверенная резервная копия сделана ${longMoment(found.coveredAt, zone)}. Внесённое позже не защищено.`
    case 'trouble':
      return `Копии в ${found.address}: ${placeTroubles[found.trouble]}.`
    case 'erased-list':
      return `Список уничтоженных сведений был повреждён и отложен: ${found.files.join(', ')}. Прочитанное учтено. Сверьте акты на странице «Права людей на свои сведения» с подписанными на бумаге и уберите отложенный файл.`
    case 'key-not-noted':
      return 'Ключ восстановления не записан: без него копию не открыть на другом компьютере.'
    case 'only-beside':
      return 'Копии лежат на том же диске, что и данные: сломается диск — пропадут и они. Укажите другой диск: VEKTOR_BACKUP=папка.'
  }
}
