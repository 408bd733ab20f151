import { roleNames } from '#pieces/texts.ts'

export const roleTexts = {
  title: 'Роли и права',
  lead: 'Кто за что отвечает. Обязанности и права взяты из положений о наставничестве, рядом указан пункт.',
  who: 'Кто назначен',
  nobody: 'никто',
  byPairs: 'Кто ими стал, видно в парах и группах: назначать не нужно.',
  role: 'Роль',
  person: 'Человек',
  roleMissing: 'Выберите роль из списка',
  give: 'Назначить',
  giveTitle: 'Назначить на роль',
  end: 'Снять роль',
  outside: 'Органы и партнёры',
  outsideLead: 'Они работают вне организации. Что за ними закреплено, видно здесь.',
  inProgram: 'В программе может',
  duties: 'Обязанности',
  rights: 'Права',
  source: (file: string, clause: string) => `источник ${file.slice(0, 3)}, п. ${clause}`,
  unsourced: 'норма вне источников, сверить с юристом',
  hasIt: 'У этого человека такая роль уже есть',
  lastOne: (role: string) =>
    `Нельзя остаться без роли «${roleNames[role as keyof typeof roleNames]}». Сначала назначьте на неё другого человека`,
}
