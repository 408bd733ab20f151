import type { MoveRefusal, MoveTarget } from './move-school.ts'
import { backupTexts } from './texts.ts'

export const moveTexts = {
  refused: (refusal: MoveRefusal, target: MoveTarget): string => {
    switch (refusal.reason) {
      case 'nothing-to-move':
        return `В папке ${refusal.folder} нет базы: переносить нечего. Другая папка указывается так: VEKTOR_DATA=папка`
      case 'not-taken':
        return backupTexts.notRestored(
          refusal.because,
          'folder' in target ? { dataFolder: target.folder } : target,
        )
      case 'changed-meanwhile':
        return `Пока шёл перенос, в исходной базе что-то изменилось (${refusal.where.join(', ')}): с ней ещё кто-то работает. Остановите все процессы «Вектора», удалите новую базу и повторите. Исходная база на месте.`
    }
  },
  toServer: (left: string | undefined) =>
    [
      'Перенесено и сверено. Теперь запускайте программу с DATABASE_URL нового сервера и с той же папкой данных: в ней ключи.',
      ...(left
        ? [`Прежняя встроенная база отложена: ${left}. Удалите её, когда на сервере сделаны первые копии.`]
        : []),
    ].join(' '),
  toFolder: (folder: string) =>
    `Перенесено и сверено. Запускайте программу без DATABASE_URL и VEKTOR_FILES: VEKTOR_DATA=${folder} npm start. Базу на сервере удалите, когда сделаны первые копии.`,
}
