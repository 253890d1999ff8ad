/** A plan of one Redshift table, by the sandbox's default world. */
export const sales = (newName: string, name = "inc-4821"): string => `version: 1
name: ${name}
restores:
  - id: sales
    provider: redshift-serverless
    region: eu-west-1
    namespace: analytics
    workgroup: analytics-wg
    from: { latest: true }
    source: { database: prod, schema: public }
    target: { database: prod, schema: recovered }
    tables:
      - { name: orders, newName: ${newName} }
`;

/** A plan of one RDS table. */
export const crm = (newName: string, name = "inc-4833"): string => `version: 1
name: ${name}
restores:
  - id: crm
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-uf6wjk5xxxxxxxxxx
    from: { backupId: "9026262" }
    databases:
      - name: testdb1
        newName: ${newName}
`;

/** Both clouds in one plan, the second after the first. */
export const both = (suffix: string): string => `${sales(`orders_${suffix}`)}  - id: crm
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-uf6wjk5xxxxxxxxxx
    from: { backupId: "9026262" }
    databases:
      - { name: testdb1, newName: testdb1_${suffix} }
    dependsOn: [sales]
`;
