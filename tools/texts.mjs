/** What the two commands say to a person while they work. */
export const texts = {
  installing: 'Устанавливаю нужные части программы. В первый раз это занимает около минуты.',
  building: 'Собираю программу.',
  noInstall: 'Не удалось установить части программы. Проверьте доступ в интернет и повторите: npm ci',
  noBuild: 'Не удалось собрать программу. Причина указана выше.',
  noRuntime: (platform) =>
    `Нужен Node.js 24 или новее: для ${platform} готовой сборки нет. Поставьте Node.js 24 и повторите.`,
  took: (seconds) => `Готово за ${seconds} с.`,
}
