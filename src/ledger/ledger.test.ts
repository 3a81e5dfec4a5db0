import { ledgerCases } from './ledger.cases.js'
import { TEST_DATABASES } from './testing/databases.js'

for (const database of TEST_DATABASES) ledgerCases(database)
