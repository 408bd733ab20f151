import { describe, expect, it } from 'vitest'
import { normsToCheck } from './norms.ts'

describe('R-DOC-14 what to check with a lawyer', () => {
  it('names each norm once, whatever number of documents rests on it', () => {
    const codes = normsToCheck(['order_adopt', 'order_pairs', 'pd_consent', 'pd_consent']).map(
      (one) => one.code,
    )
    expect(codes).toEqual(['273_fz', 'tk_351_8', '1264_r', 'gost_7_0_97', '152_fz_9'])
  })

  it('leaves out what is confirmed and needs no lawyer, and norms of documents that are not there', () => {
    const codes = normsToCheck(['programme']).map((one) => one.code)
    expect(codes).not.toContain('az_1128')
    expect(codes).not.toContain('tk_351_8')
    expect(normsToCheck([])).toEqual([])
  })
})
