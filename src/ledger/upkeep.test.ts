import { testDatabases } from './testing/databases.js'
import { upkeepCases } from './upkeep.cases.js'

for (const database of testDatabases()) upkeepCases(database)
