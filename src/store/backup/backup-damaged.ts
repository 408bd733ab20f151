/** The file does not say what a backup says: cut short, changed, or no backup at all. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged'
}
