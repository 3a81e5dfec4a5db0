import { ledgerCases } from './ledger.cases.js'
import { testDatabases } from './testing/databases.js'

for (const database of testDatabases()) ledgerCases(database)
